package akatombo.tourism.content;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be in a text: Markdown without anything a page would have to be guarded against.
 *
 * <p>Paragraphs, line breaks, emphasis, headings, lists, quotations, rules and links to {@code
 * https:}, {@code tel:} and {@code mailto:}. Nothing that begins like a tag, a comment or a
 * declaration of HTML, no pictures, no link definitions, no control characters.
 */
final class SafeText {

  private static final Pattern HTML = Pattern.compile("<[A-Za-z/!?][^\\n]{0,40}");
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\n]{0,40}");
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\s*\\(\\s*([^)\\s]*)");
  private static final Pattern ALLOWED_TARGET = Pattern.compile("(https://|tel:|mailto:)\\S+");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:[^\\n]{0,40}");

  private SafeText() {}

  /** What is wrong with a text, if anything. */
  static Optional<FieldFault> fault(String pointer, String text) {
    return control(pointer, text)
        .or(() -> found(pointer, text, HTML, FaultCode.HTML))
        .or(() -> found(pointer, text, PICTURE, FaultCode.LINK))
        .or(() -> found(pointer, text, DEFINITION, FaultCode.LINK))
        .or(() -> target(pointer, text));
  }

  private static Optional<FieldFault> control(String pointer, String text) {
    return text.codePoints()
        .filter(SafeText::isForbidden)
        .mapToObj("U+%04X"::formatted)
        .findFirst()
        .map(found -> fault(pointer, FaultCode.CONTROL_CHARACTER, found));
  }

  private static boolean isForbidden(int character) {
    return (Character.isISOControl(character) && character != '\n')
        // Overrides of the direction of writing can make a text say something else.
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }

  private static Optional<FieldFault> found(
      String pointer, String text, Pattern pattern, FaultCode code) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(fault(pointer, code, matcher.group())) : Optional.empty();
  }

  private static Optional<FieldFault> target(String pointer, String text) {
    return LINK_TARGET
        .matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(target -> !ALLOWED_TARGET.matcher(target).matches())
        .findFirst()
        .map(target -> fault(pointer, FaultCode.LINK, target.isEmpty() ? "()" : target));
  }

  private static FieldFault fault(String pointer, FaultCode code, String found) {
    return new FieldFault(pointer, code, Map.of("found", found));
  }
}
