package io.vouch.agent.importing.mapping;

import io.vouch.agent.importing.mapping.RowConverter.Conversion;
import io.vouch.agent.importing.mapping.RowConverter.DroppedRowException;
import io.vouch.agent.importing.mapping.RowConverter.FieldProblems;
import io.vouch.agent.importing.reading.RowRead.Row;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Person;
import io.vouch.messages.Messages;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row becomes a person with what little is mapped of what is known about them. */
public final class PersonConversion implements Conversion<Person> {
  private static final MappingMessages SAY = Messages.of(MappingMessages.class);

  private final TablePlan plan;

  public PersonConversion(TablePlan plan) {
    this.plan = plan;
  }

  @Override
  public Person of(Row row, FieldProblems fields) throws DroppedRowException {
    @Nullable String id = null;
    Map<String, String> attributes = new TreeMap<>();
    for (ColumnMapping column : plan.columns()) {
      String text = row.text(column.index());
      if (text != null && column.target() == Target.ID) {
        id = text;
      } else if (text != null && column.target() == Target.PERSON_ATTRIBUTE) {
        attributes.put(column.targetName(), String.join(", ", row.texts(column.index())));
      }
    }
    if (id == null) {
      throw new DroppedRowException("id", SAY.personWithoutId());
    }
    return new Person(new PersonId(id), attributes);
  }
}
