import type { ChannelPort } from '../channel.ts';

/** A MessagePort as a channel takes it. */
export function toChannelPort(port: MessagePort): ChannelPort {
  return {
    post: (message) => port.postMessage(message),
    listen: (callback) => {
      const take = (event: MessageEvent): void => callback(event.data);
      port.addEventListener('message', take);
      port.start();
      return () => port.removeEventListener('message', take);
    },
  };
}
