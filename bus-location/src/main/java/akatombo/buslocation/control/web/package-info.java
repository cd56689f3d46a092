/** Where an operator's office changes its service. */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.control.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
