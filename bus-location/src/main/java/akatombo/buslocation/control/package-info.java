/** What an operator's office decides: trips that do not run, extra trips, detours, alerts. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.control;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
