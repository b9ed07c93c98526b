package vn.vanthu.ui.kit;

import java.time.Clock;
import java.time.LocalDate;
import vn.vanthu.texts.Texts;

/** What every screen has at hand. */
public record Desk(Texts texts, Background background, Notices notices, Remembered remembered, Clock clock) {
    /** The words of {@code key}. */
    public String text(String key, Object... facts) {
        return texts.get(key, facts);
    }

    /** The word for a value of the trade. */
    public String word(Enum<?> value) {
        return texts.of(value);
    }

    /** Today, for the person at the screen. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Tells the person why something was not done. */
    public void failed(Throwable reason) {
        notices.failure(reason, "");
    }
}
