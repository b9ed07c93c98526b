package vn.vanthu.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jdbi.v3.core.Handle;
import vn.vanthu.domain.document.FileHash;
import vn.vanthu.domain.document.InkReach;

/**
 * How far down pages are inked. A page's row is believed only where it was measured in today's way and its seal, over
 * file, page and all that it says, fits; else it is as if it were not there.
 */
public final class PageInks {
    /** Copies are made of what came lately. */
    private static final int LATELY = 500;

    private static final String PDF = "application/pdf";
    /** Hundredths of an inch: a longer page is measured each time. */
    private static final int LONGEST = 0xFFFF;

    private static final int STEP_BYTES = 2 * Short.BYTES;
    private static final byte[] NOTHING = {};

    private final Handle handle;

    PageInks(Handle handle) {
        this.handle = handle;
    }

    /** @param page of a file, from 1 */
    public record Place(FileHash hash, int page) {}

    /** Empty where nothing is kept that can be believed. */
    public Optional<InkReach> of(Place place) {
        return handle.createQuery("SELECT reach, seal FROM page_ink"
                        + " WHERE hash = :hash AND page = :page AND measuring = :measuring")
                .bind("hash", place.hash().hex())
                .bind("page", place.page())
                .bind("measuring", InkReach.MEASURING)
                .map((row, ctx) -> reach(place, row.getBytes("reach"), row.getLong("seal")))
                .findOne()
                .flatMap(reach -> reach);
    }

    /** Keeps what was measured, in the place of whatever was kept. The file is entered. */
    public void put(Place place, InkReach reach) {
        put(place, packed(reach));
    }

    /** Notes that the page could not be measured; a copy tries again, but nobody does so ahead of it. */
    public void putUnmeasurable(Place place) {
        put(place, NOTHING);
    }

    /** The last page of a PDF registered lately of which nothing is kept; the latest of them. */
    public Optional<Place> nextUnmeasured() {
        return handle.createQuery("SELECT f.hash, f.pages FROM (SELECT id, file_hash FROM document"
                        + " WHERE direction <> 'COPY' ORDER BY id DESC LIMIT :lately) d JOIN file f ON f.hash = d.file_hash"
                        + " WHERE f.media_type = :pdf AND f.pages > 0 AND NOT EXISTS (SELECT 1 FROM page_ink i"
                        + " WHERE i.hash = f.hash AND i.page = f.pages AND i.measuring = :measuring)"
                        + " ORDER BY d.id DESC LIMIT 1")
                .bind("lately", LATELY)
                .bind("pdf", PDF)
                .bind("measuring", InkReach.MEASURING)
                .map((row, ctx) -> new Place(new FileHash(row.getString("hash")), row.getInt("pages")))
                .findOne();
    }

    private void put(Place place, byte[] packed) {
        handle.createUpdate("INSERT INTO page_ink (hash, page, measuring, reach, seal)"
                        + " VALUES (:hash, :page, :measuring, :reach, :seal) ON CONFLICT (hash, page) DO UPDATE"
                        + " SET measuring = excluded.measuring, reach = excluded.reach, seal = excluded.seal")
                .bind("hash", place.hash().hex())
                .bind("page", place.page())
                .bind("measuring", InkReach.MEASURING)
                .bind("reach", packed)
                .bind("seal", seal(place, packed))
                .execute();
    }

    /** A byte so that an empty page is something, then top and end of each step, two bytes each. */
    private static byte[] packed(InkReach reach) {
        if (reach.steps().stream().anyMatch(step -> step.end() > LONGEST)) {
            return NOTHING;
        }
        ByteBuffer out = ByteBuffer.allocate(1 + reach.steps().size() * STEP_BYTES);
        out.put((byte) 0);
        reach.steps().forEach(step -> out.putShort((short) step.top()).putShort((short) step.end()));
        return out.array();
    }

    private static Optional<InkReach> reach(Place place, byte[] packed, long seal) {
        if (packed.length == 0 || seal(place, packed) != seal) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(packed).position(1);
        List<InkReach.Step> steps = new ArrayList<>();
        while (in.hasRemaining()) {
            steps.add(new InkReach.Step(Short.toUnsignedInt(in.getShort()), Short.toUnsignedInt(in.getShort())));
        }
        return Optional.of(new InkReach(steps));
    }

    private static long seal(Place place, byte[] packed) {
        CRC32 seal = new CRC32();
        seal.update((place.hash().hex() + " " + place.page() + " " + InkReach.MEASURING + " ")
                .getBytes(StandardCharsets.US_ASCII));
        seal.update(packed);
        return seal.getValue();
    }
}
