/** Runs recorded reports through matching, prediction and stop visits, by the reports' own time. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.replay;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
