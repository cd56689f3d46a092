/**
 * Reads tables of comma-separated values from bytes of doubtful encoding; knows nothing of GTFS.
 */
@NullMarked
@CheckReturnValue
package akatombo.gtfs.csv;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
