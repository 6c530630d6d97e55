package io.tillstream.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillstream.kit.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private final PageRequest two = request(2, null);

    @Test
    void endsWithoutACursor() {
        assertThat(Page.of(List.of(1, 2), two, id -> id)).isEqualTo(new Page<>(List.of(1, 2), null));
    }

    @Test
    void saysWhereTheNextBegins() {
        var page = Page.of(List.of(1, 2, 3), two, id -> id);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(request(2, page.next()).afterId(0)).isEqualTo(2);
    }

    @Test
    void hasALimit() {
        assertThatThrownBy(() -> request(501, null).fetch()).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request(0, null).fetch()).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesALimitThatIsNoNumber() {
        var request = request(2, null);
        request.limit = "all";

        assertThatThrownBy(request::limit).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                .isEqualTo(422));
    }

    @Test
    void refusesACursorThatIsNotOurs() {
        assertThatThrownBy(() -> request(2, "%%%").afterId(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> request(2, Cursor.encode("x")).afterId(0)).isInstanceOf(Refusal.class);
    }

    private static PageRequest request(int limit, String after) {
        var request = new PageRequest();
        request.limit = String.valueOf(limit);
        request.after = after;
        return request;
    }
}
