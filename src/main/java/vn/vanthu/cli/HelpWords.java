package vn.vanthu.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import vn.vanthu.texts.Texts;

/** The texts in the shape in which picocli asks for them; all keys begin with {@code cli.}. */
final class HelpWords extends ResourceBundle {
    private final Texts texts;

    HelpWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.keys().contains(key) ? texts.get(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keys());
    }
}
