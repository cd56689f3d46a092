/** Takes files of open data from the office and publishes them to everybody. */
@NullMarked
@CheckReturnValue
package akatombo.tourism.dataset.web;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
