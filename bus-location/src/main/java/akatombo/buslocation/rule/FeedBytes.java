package akatombo.buslocation.rule;

import java.nio.ByteBuffer;

/** The three messages of one feed as consumers get them; the buffers are read-only. */
public record FeedBytes(ByteBuffer positions, ByteBuffer updates, ByteBuffer alerts) {}
