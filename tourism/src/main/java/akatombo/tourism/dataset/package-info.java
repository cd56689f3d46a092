/** The city's open data in the layouts of the national standard: reads, checks, translates it. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.dataset;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
