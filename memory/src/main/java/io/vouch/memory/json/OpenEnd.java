package io.vouch.memory.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The ends of a number range: an infinite one is left out of the JSON, and a missing one is
 * infinite.
 */
final class OpenEnd {
  private OpenEnd() {}

  /** Equal to every infinite number, which is how Jackson asks whether to leave a member out. */
  static final class Omitted {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Double number && number.isInfinite();
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  static final class Below extends End {
    private static final long serialVersionUID = 1L;

    Below() {
      super(Double.NEGATIVE_INFINITY);
    }
  }

  static final class Above extends End {
    private static final long serialVersionUID = 1L;

    Above() {
      super(Double.POSITIVE_INFINITY);
    }
  }

  private abstract static class End extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    private final double open;

    End(double open) {
      super(double.class);
      this.open = open;
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.currentToken().isNumeric()) {
        return (Double) context.handleUnexpectedToken(double.class, parser);
      }
      return parser.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return open;
    }

    @Override
    public Double getAbsentValue(DeserializationContext context) {
      return open;
    }
  }
}
