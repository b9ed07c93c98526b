package vn.vanthu.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanthu.domain.agency.Signer;
import vn.vanthu.domain.distribution.DistributionList;
import vn.vanthu.domain.document.CopyKind;
import vn.vanthu.domain.document.CopyStamp;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.text.PartialDate;

/**
 * The block of the office that copied the document (domain.md 4.2, 4.4): everything from its agency's name on, below
 * the original's end. What it says is never the original's.
 */
final class CopyStampReader {
    /** Letters of the longest printed kind, with "từ bản chính số …" left out. */
    static final int LONGEST_KIND = 40;

    private static final Set<String> COPY_SYMBOLS = Set.of("bs", "sy", "sl", "trs");
    private static final int AGENCY_LINES = 3;

    private final NumberReader numbers;

    CopyStampReader(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** @param start index of the block's first line; the document's own lines end there */
    record Found(Part<CopyStamp> part, int start) {}

    Optional<Found> find(List<SheetLine> lines) {
        int kind = lastKindLine(lines);
        if (kind < 0) {
            return Optional.empty();
        }
        int number = numberNear(lines, kind);
        if (number < 0 && kind < lines.size() / 2) {
            return Optional.empty();
        }
        int start = number < 0 ? kind : Math.min(kind, agencyAbove(lines, number));
        return Optional.of(new Found(read(lines.subList(start, lines.size()), lines.get(kind)), start));
    }

    private static int lastKindLine(List<SheetLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            SheetLine line = lines.get(i);
            if (line.isCapitals()
                    && line.text().length() <= LONGEST_KIND
                    && CopyKind.of(line.head()).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** The copy's number stands beside or below its kind, in plain text sometimes above it with the list between. */
    private int numberNear(List<SheetLine> lines, int kind) {
        int lowest = Math.max(0, kind - 80);
        for (int i = kind; i >= lowest; i--) {
            if (isCopyNumber(lines, i)) {
                return i;
            }
        }
        for (int i = kind + 1; i < Math.min(lines.size(), kind + 40); i++) {
            if (isCopyNumber(lines, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isCopyNumber(List<SheetLine> lines, int i) {
        return numbers.find(lines, i, i + 1)
                .filter(found ->
                        COPY_SYMBOLS.contains(SheetLine.dense(found.code().typeAbbreviation())))
                .isPresent();
    }

    private static int agencyAbove(List<SheetLine> lines, int number) {
        int start = number;
        int taken = 0;
        for (int i = number - 1; i >= 0 && taken < AGENCY_LINES; i--) {
            SheetLine line = lines.get(i);
            boolean agency = line.isCapitals() && CopyKind.of(line.head()).isEmpty();
            if ((line.isText() && !agency) || (taken > 0 && !line.isText())) {
                break;
            }
            if (agency) {
                start = i;
                taken++;
            }
        }
        return start;
    }

    private Part<CopyStamp> read(List<SheetLine> block, SheetLine kind) {
        Optional<NumberReader.NumberLine> number = numbers.find(block, 0, block.size());
        Optional<DateReader.PlaceAndDate> date = DateReader.find(block, 0, block.size(), number);
        Optional<RecipientsReader.Recipients> recipients = RecipientsReader.find(block);
        List<SheetLine> agency = block.stream()
                .limit(number.map(NumberReader.NumberLine::index).orElse(0))
                .filter(line -> line.isCapitals() && !line.equals(kind))
                .toList();
        AgencyReader.Agencies agencies = AgencyReader.read(agency);
        CopyStamp stamp = new CopyStamp(
                kind.text(),
                number.map(NumberReader.NumberLine::code).orElse(DocCode.NONE),
                agencies.issuer(),
                date.map(DateReader.PlaceAndDate::place).orElse(""),
                date.map(DateReader.PlaceAndDate::date).orElse(PartialDate.NONE),
                recipients.map(found -> found.part().value()).orElse(DistributionList.EMPTY),
                signer(block, kind, agency, recipients));
        double confidence = number.isPresent() && date.isPresent() ? 0.95 : 0.6;
        return new Part<>(
                stamp, confidence, block.stream().filter(SheetLine::isText).toList());
    }

    /** The signature is what is left when kind, agency and list are taken away. */
    private static Signer signer(
            List<SheetLine> block,
            SheetLine kind,
            List<SheetLine> agency,
            Optional<RecipientsReader.Recipients> recipients) {
        List<SheetLine> rest = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            int index = i;
            boolean inList = recipients
                    .filter(list -> index >= list.label() && index < list.end())
                    .isPresent();
            if (!inList && !block.get(i).equals(kind) && !agency.contains(block.get(i))) {
                rest.add(block.get(i));
            }
        }
        return SignatureReader.read(rest, 0).value();
    }
}
