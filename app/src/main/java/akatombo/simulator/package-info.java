/**
 * Drives buses and trains by the timetable and reports them like an operator, for demonstration.
 */
@NullMarked
@CheckReturnValue
package akatombo.simulator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
