package org.territoireouvert.runner.web.template;

import java.io.Writer;

/** Collects what a template writes, without the lock of {@code StringWriter}. One per page. */
final class TemplateText extends Writer {

    private final StringBuilder text;

    TemplateText(int expected) {
        this.text = new StringBuilder(expected);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, length);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void write(String string, int offset, int length) {
        text.append(string, offset, offset + length);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
