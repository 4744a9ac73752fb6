package io.vouch.memory.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.vouch.domain.catalogue.CatalogueVersion;
import java.io.IOException;

/** A catalogue version as its sequence number. */
final class CatalogueVersionNumber {
  private CatalogueVersionNumber() {}

  static final class Writer extends StdScalarSerializer<CatalogueVersion> {
    private static final long serialVersionUID = 1L;

    Writer() {
      super(CatalogueVersion.class);
    }

    @Override
    public void serialize(CatalogueVersion version, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(version.sequence());
    }
  }

  static final class Reader extends StdScalarDeserializer<CatalogueVersion> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(CatalogueVersion.class);
    }

    @Override
    public CatalogueVersion deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return (CatalogueVersion) context.handleUnexpectedToken(CatalogueVersion.class, parser);
      }
      return new CatalogueVersion(parser.getLongValue());
    }
  }
}
