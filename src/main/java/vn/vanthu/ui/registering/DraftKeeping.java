package vn.vanthu.ui.registering;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import vn.vanthu.domain.register.Draft;
import vn.vanthu.registering.KeepDrafts;
import vn.vanthu.ui.kit.Background;

/** Keeps one form as a draft, a few seconds after each change, until it is registered or thrown away. */
final class DraftKeeping {
    private static final Duration PAUSE = Duration.seconds(2);

    private final KeepDrafts drafts;
    private final Background background;
    private final Supplier<Optional<Draft>> form;
    /** Known to the writer's thread, on which all drafts are kept one after the other. */
    private final AtomicLong id = new AtomicLong();

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private boolean isChanged;
    private boolean isEnded;

    /** @param form what is to be kept now, empty where nothing was typed; its id does not count */
    DraftKeeping(KeepDrafts drafts, Background background, Supplier<Optional<Draft>> form) {
        this.drafts = drafts;
        this.background = background;
        this.form = form;
        pause.setOnFinished(event -> keep());
    }

    /** Goes on with a draft, kept already or thrown away just now. */
    void resume(Draft draft) {
        id.set(draft.id());
        isChanged = false;
        if (draft.id() == 0) {
            changed();
        }
    }

    /** Whether this is the draft of this form. */
    boolean isOf(Draft draft) {
        return id.get() != 0 && id.get() == draft.id();
    }

    /** Something was typed. */
    void changed() {
        isChanged = true;
        if (!isEnded && pause.getStatus() != PauseTransition.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /** Keeps at once what is not kept yet. */
    void keep() {
        pause.stop();
        if (isEnded || !isChanged) {
            return;
        }
        isChanged = false;
        form.get().ifPresent(this::keep);
    }

    private void keep(Draft now) {
        background.jot(
                () -> {
                    Draft kept =
                            drafts.keep(new Draft(id.get(), now.form(), now.changedAt(), now.source(), now.values()));
                    id.set(kept.id());
                    return kept;
                },
                kept -> {},
                notKept -> isChanged = true);
    }

    /** There is no draft any more. */
    void end() {
        isEnded = true;
        pause.stop();
        background.jot(
                () -> {
                    if (id.get() != 0) {
                        drafts.remove(id.get());
                    }
                    return id;
                },
                removed -> {},
                left -> {});
    }
}
