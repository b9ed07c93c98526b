package vn.vanthu.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.vanthu.domain.document.PageTexts;
import vn.vanthu.ocr.TextRecognition;
import vn.vanthu.pdf.GreyPage;
import vn.vanthu.work.Cancelled;
import vn.vanthu.work.Failure;
import vn.vanthu.work.Progress;

/**
 * Recognises pages, as many at a time as there are engines; pictures are drawn one after the other, and only as far ahead
 * as the engines go. The engines are kept for the next file.
 */
final class PageRecognition implements AutoCloseable {
    private static final int MOST_PAGES = 2_000;
    /** For one page, beyond which silence ends the process. */
    private static final int LONGEST_WAIT_SECONDS = 40;

    /** What a file may take before its pages are counted, and for each page read since; a sound page takes 2 to 4 s. */
    private static final long FIRST_NANOS = 20_000_000_000L;

    private static final long PAGE_NANOS = 5_000_000_000L;

    private final int most;
    private final ExecutorService threads;
    private final Deque<TextRecognition> engines = new ArrayDeque<>();

    /** Draws a page. */
    @FunctionalInterface
    interface Pictures {
        /** @param page from 1 */
        GreyPage draw(int page);
    }

    /** @param most pages at a time */
    PageRecognition(int most) {
        this.most = most;
        threads = Executors.newFixedThreadPool(most, work -> {
            Thread thread = new Thread(work, "recognition");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Puts the pages {@code wanted} in place of what {@code pages} has for them.
     *
     * @return false where the file took so long that some, or the rest of some, were left
     * @throws Failure OCR_MISSING
     */
    boolean read(List<Integer> wanted, Pictures pictures, List<PageTexts.Page> pages, Progress progress) {
        give(take());
        long start = System.nanoTime();
        Semaphore ahead = new Semaphore(most + 1);
        List<Future<PageTexts.Page>> reading = new ArrayList<>();
        AtomicBoolean cut = new AtomicBoolean();
        int done = 0;
        boolean whole = wanted.size() <= MOST_PAGES;
        for (int page : wanted.subList(0, Math.min(MOST_PAGES, wanted.size()))) {
            acquire(ahead);
            done = (int) reading.stream().filter(Future::isDone).count();
            progress.at(done, wanted.size());
            if (System.nanoTime() - start > FIRST_NANOS + done * PAGE_NANOS) {
                whole = false;
                break;
            }
            GreyPage picture = pictures.draw(page);
            reading.add(threads.submit(recognising(picture, ahead, cut)));
        }
        for (int i = 0; i < reading.size(); i++) {
            pages.set(wanted.get(i) - 1, result(reading.get(i), i, wanted.size(), progress));
            progress.at(i + 1L, wanted.size());
        }
        return whole && !cut.get();
    }

    private Callable<PageTexts.Page> recognising(GreyPage picture, Semaphore ahead, AtomicBoolean cut) {
        return () -> {
            TextRecognition engine = take();
            try {
                PageTexts.Page page = engine.read(picture.width(), picture.height(), picture.dpi(), picture.pixels());
                cut.compareAndSet(false, engine.wasCut());
                return page;
            } finally {
                give(engine);
                ahead.release();
            }
        };
    }

    private TextRecognition take() {
        synchronized (engines) {
            if (!engines.isEmpty()) {
                return engines.pop();
            }
        }
        return TextRecognition.open();
    }

    private void give(TextRecognition engine) {
        synchronized (engines) {
            engines.push(engine);
        }
    }

    private static void acquire(Semaphore ahead) {
        try {
            ahead.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    /** Says each second that it still waits: the engine ends a page by itself, but a slow machine needs longer. */
    private static PageTexts.Page result(Future<PageTexts.Page> reading, int done, int of, Progress progress) {
        try {
            for (int second = 0; second < LONGEST_WAIT_SECONDS && !reading.isDone(); second++) {
                try {
                    return reading.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException notYet) {
                    progress.at(done, of);
                }
            }
            return reading.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Failure failure) {
                throw failure;
            }
            if (failed.getCause() instanceof OutOfMemoryError heavy) {
                throw heavy;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        synchronized (engines) {
            engines.forEach(TextRecognition::close);
            engines.clear();
        }
    }
}
