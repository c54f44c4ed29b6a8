package org.territoireouvert.api.text;

import org.territoireouvert.api.HostProvided;

/** Draws texts that cameras read (QR codes); get it by {@link org.territoireouvert.api.PluginContext#service}. Safe for all threads. */
@HostProvided
@FunctionalInterface
public interface QrPictures {

    /**
     * Draws a text.
     *
     * @param text about 2000 characters at most
     * @throws IllegalArgumentException when it is too long for a QR code
     */
    QrPicture draw(String text);
}
