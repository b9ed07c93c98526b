package vn.vanthu.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vanthu.domain.document.DocCode;
import vn.vanthu.domain.document.DocumentType;
import vn.vanthu.domain.form.FormCatalog;
import vn.vanthu.domain.text.Folding;

/** Tên loại and trích yếu of an entry, which registers keep in one column or in two (domain.md 5.2). */
final class TypeReader {
    private final FormCatalog forms;
    /** Names and printed forms, the longest first, so that "Thông báo kết luận" is not taken for "Thông báo". */
    private final List<Form> names;

    TypeReader(FormCatalog forms) {
        this.forms = forms;
        names = forms.types().stream()
                .flatMap(type -> Stream.concat(Stream.of(type.name()), type.printedForms().stream())
                        .map(form -> new Form(Folding.accentKey(form), type.name())))
                .sorted(Comparator.comparing((Form form) -> form.key().length()).reversed())
                .toList();
    }

    private record Form(String key, String type) {}

    record Named(String type, String subject) {}

    /** @param typed empty where the sheet has no column for it, as for the others */
    Named read(String typed, String typeAndSubject, String subject, DocCode code) {
        String whole = Folding.tidy(subject.isEmpty() ? typeAndSubject : subject);
        Optional<Form> named = leading(whole);
        String type = Folding.tidy(typed);
        if (!type.isEmpty()) {
            return new Named(
                    forms.type(type)
                            .map(DocumentType::name)
                            .or(() -> bySymbol(type))
                            .orElse(type),
                    whole);
        }
        if (subject.isEmpty() && named.isPresent()) {
            return new Named(named.get().type(), behind(whole, named.get()));
        }
        String found = bySymbol(code.typeAbbreviation())
                .or(() -> named.map(Form::type))
                .orElse(DocumentType.OFFICIAL_LETTER);
        return new Named(found, whole);
    }

    private Optional<Form> leading(String text) {
        String key = Folding.accentKey(text);
        return names.stream()
                .filter(form -> key.startsWith(form.key())
                        && (key.length() == form.key().length()
                                || !Character.isLetterOrDigit(
                                        key.charAt(form.key().length()))))
                .findFirst();
    }

    /** What stands behind the type's name; all of it where nothing does. */
    private static String behind(String text, Form form) {
        String rest =
                text.substring(Math.min(form.key().length(), text.length())).replaceAll("^[\\s:;,.\\-–—]+", "");
        return rest.isEmpty() ? text : rest;
    }

    private Optional<String> bySymbol(String abbreviation) {
        return abbreviation.isEmpty()
                ? Optional.empty()
                : forms.types().stream()
                        .filter(type -> abbreviation.equalsIgnoreCase(type.partyAbbreviation())
                                || abbreviation.equalsIgnoreCase(type.stateAbbreviation()))
                        .map(DocumentType::name)
                        .findFirst();
    }
}
