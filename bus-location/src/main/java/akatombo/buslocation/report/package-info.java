/** What really happened, for operators: punctuality, and the tables of TIDES as files. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
