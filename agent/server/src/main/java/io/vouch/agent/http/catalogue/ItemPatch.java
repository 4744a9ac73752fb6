package io.vouch.agent.http.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.agent.http.JsonPlaces;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.messages.Messages;
import java.util.Map;

/**
 * A merge patch (RFC 7396) of an item: a member replaces, null removes, attributes merge one by
 * one.
 */
final class ItemPatch {
  private static final ItemMessages SAY = Messages.of(ItemMessages.class);

  private final ObjectMapper json;

  ItemPatch(ObjectMapper json) {
    this.json = json;
  }

  /** The item with the patch applied. */
  Item apply(Item item, JsonNode patch, ItemFields fields) {
    if (!(patch instanceof ObjectNode changes)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.patchNoObject());
    }
    ObjectNode merged = json.valueToTree(ItemBody.of(item, fields));
    merge(merged, changes);
    try {
      ItemBody body = json.treeToValue(merged, ItemBody.class);
      fields.price(ItemBody.money(body.price()));
      return body.item(item.id(), fields);
    } catch (JsonProcessingException e) {
      throw new VouchException(
          ErrorCode.INVALID_REQUEST,
          SAY.wrongPatch(JsonPlaces.pointer(e), JsonPlaces.reason(e)),
          e);
    }
  }

  private static void merge(ObjectNode target, ObjectNode changes) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String name = change.getKey();
      if (change.getValue().isNull()) {
        target.remove(name);
      } else if (change.getValue() instanceof ObjectNode inner
          && target.get(name) instanceof ObjectNode existing) {
        merge(existing, inner);
      } else {
        target.set(name, change.getValue());
      }
    }
  }
}
