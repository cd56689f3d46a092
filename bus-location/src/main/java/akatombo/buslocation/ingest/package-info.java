/** Takes vehicle reports in: decodes them, knows whose vehicle it is, and answers for each. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.ingest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
