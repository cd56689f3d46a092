/** What a production site brings along and a newcomer does not: database, keys, moving buses. */
@NullMarked
@CheckReturnValue
package akatombo.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
