/** Who may do what: one table of routes and roles, bearer tokens, operator keys. */
@NullMarked
@CheckReturnValue
package akatombo.security;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
