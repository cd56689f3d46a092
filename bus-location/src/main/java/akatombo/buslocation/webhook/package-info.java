/**
 * Events of vehicles: watched for, kept for a while, and told to whoever asked, signed and again.
 */
@NullMarked
@CheckReturnValue
package akatombo.buslocation.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
