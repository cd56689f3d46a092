package akatombo.tourism;

import java.util.List;

/**
 * What became of the rows of an import that are places or events.
 *
 * @param added new drafts
 * @param updated drafts nobody of the office has touched yet, which follow the list
 * @param changed drafts of the office that stay as they are, though the list now says something
 *     else
 * @param unchanged what says the same as before
 * @param notTaken the first thousand values that a draft cannot hold
 */
public record Drafted(int added, int updated, int changed, int unchanged, List<NotTaken> notTaken) {

  public static final Drafted NONE = new Drafted(0, 0, 0, 0, List.of());

  private static final int NOT_TAKEN_MAX = 1_000;

  public Drafted {
    notTaken = List.copyOf(notTaken.subList(0, Math.min(NOT_TAKEN_MAX, notTaken.size())));
  }

  /**
   * A value of a row that its draft lacks.
   *
   * @param id of the draft
   * @param pointer to the field; empty when there is no draft of the row at all
   * @param code what is wrong with it
   */
  public record NotTaken(String id, String pointer, String code) {}
}
