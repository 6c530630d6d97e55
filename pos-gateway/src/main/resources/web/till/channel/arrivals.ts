import { till, type Arrival } from '../state';

/** Something was sent to this till. It is shown once, however often it comes. */
export async function arrived(arrival: Arrival) {
  if (!till.state.arrivals.some(({ id }) => id === arrival.id)) {
    till.update({ arrivals: [...till.state.arrivals, arrival] });
  }
}

/** Another screen of this register answered it, or it is over. */
export function statusOfArrival(id: string) {
  till.update({ arrivals: till.state.arrivals.filter((arrival) => arrival.id !== id) });
}
