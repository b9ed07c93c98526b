package vn.vanthu.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.vanthu.work.Failure;

class BackgroundTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background(screen::add);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aLateAnswerIsHandedBackAndNotShown() throws InterruptedException {
        Lane lane = background.lane();
        CountDownLatch mayAnswer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        List<String> shown = new ArrayList<>();
        List<String> late = new ArrayList<>();
        lane.ask(
                () -> {
                    asked.countDown();
                    await(mayAnswer);
                    return "old";
                },
                shown::add,
                reason -> {},
                late::add);
        await(asked);
        lane.ask(() -> "new", shown::add, reason -> {});
        screenStep();
        mayAnswer.countDown();
        screenStep();
        assertThat(shown).containsExactly("new");
        assertThat(late).containsExactly("old");
    }

    @Test
    void onlyAChangeThatSucceedsIsNews() throws InterruptedException {
        List<Object> told = new ArrayList<>();
        background.change("a", progress -> 49, told::add, told::add);
        screenStep();
        assertThat(background.revision().get()).isEqualTo(1);
        Failure failure = new Failure(Failure.Kind.DISK_FULL, "x");
        background.change(
                "b",
                progress -> {
                    throw failure;
                },
                told::add,
                told::add);
        screenStep();
        assertThat(background.revision().get()).isEqualTo(1);
        assertThat(told).containsExactly(49, failure);
        assertThat(background.running()).isEmpty();
    }

    private void screenStep() throws InterruptedException {
        Runnable work = screen.poll(30, TimeUnit.SECONDS);
        assertThat(work).isNotNull();
        work.run();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
