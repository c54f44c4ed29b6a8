package org.territoireouvert.runner.web.staff;

import org.territoireouvert.api.text.QrPicture;
import org.territoireouvert.runner.identity.staff.code.TimeCodes;
import org.territoireouvert.runner.text.DrawnQrPictures;

/**
 * The secret of an application as a page shows it.
 *
 * @param spaced to be typed by hand, in groups of four
 * @param address to be opened on the same device
 * @param picture to be photographed
 */
public record ApplicationView(String spaced, String address, QrPicture picture) {

    static ApplicationView of(String secret, String site, String person) {
        String address = TimeCodes.address(secret, site, person);
        return new ApplicationView(secret.replaceAll("(.{4})(?=.)", "$1 "), address, DrawnQrPictures.of(address));
    }
}
