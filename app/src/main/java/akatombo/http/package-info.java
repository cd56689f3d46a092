/** What every answer has in common: problems, headers, request ids, limits. */
@NullMarked
@CheckReturnValue
package akatombo.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
