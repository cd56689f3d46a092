package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.StopEvent;

/** A way of predicting arrivals that is told what happens and asked what will. */
interface Contender {

  /**
   * What has just happened; nothing later than that is ever told before a question.
   *
   * @param isTraining whether it lies in the days before the first question
   */
  void learn(StopEvent event, boolean isTraining);

  /**
   * When the vehicle will come to the later stops of its trip, asked at the moment of an event that
   * has been learned already.
   *
   * @return seconds of the epoch by position; NaN where nothing can be said
   */
  double[] predict(StopEvent event);
}
