package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;

/** Where on its trip a vehicle is, as far as a prediction needs it. */
public sealed interface Whereabouts {

  /** 0-based position of the first stop whose departure lies ahead. */
  int next();

  /**
   * It stands at a stop.
   *
   * @param since second of the epoch when it came there
   * @param isSeen whether a report shows it there, not only an arrival that was made out
   */
  record AtStop(int next, long since, boolean isSeen) implements Whereabouts {}

  /**
   * It is on its way to a stop.
   *
   * @param done share of the way from the stop before that lies behind it, 0 to 1
   * @param late seconds behind the schedule of that place
   */
  record OnTheWay(int next, double done, long late) implements Whereabouts {}

  /**
   * It will come to the first stop of the trip later, when it has ended another.
   *
   * @param ready second of the epoch when it will be there
   * @param doubt seconds by which that may be wrong either way, eight times out of ten
   * @param source the evidence that rests on
   */
  record NotYetThere(long ready, long doubt, PredictionSource source) implements Whereabouts {

    @Override
    public int next() {
      return 0;
    }
  }
}
