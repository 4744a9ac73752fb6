package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SortWish;
import org.junit.jupiter.api.Test;

final class RecommendationBodyTest {
  @Test
  void request_wishAndWordsToAvoid_areTheRequests() throws Exception {
    String json =
        """
        {"wish":"a watch","avoid":"pink\\nstrap","sort":{"field":"price"},"limit":3}
        """;
    RecommendationRequest request =
        new ObjectMapper().readValue(json, RecommendationBody.class).request(null);
    assertThat(request.wish()).isEqualTo("a watch");
    assertThat(request.avoid()).isEqualTo("pink\nstrap");
    assertThat(request.sort()).isEqualTo(new SortWish("price", true));
    assertThat(request.limit()).isEqualTo(3);
  }

  @Test
  void request_withoutWords_avoidsNothing() throws Exception {
    RecommendationRequest request =
        new ObjectMapper().readValue("{}", RecommendationBody.class).request(null);
    assertThat(request.wish()).isNull();
    assertThat(request.avoid()).isNull();
    assertThat(request.met()).isEmpty();
  }
}
