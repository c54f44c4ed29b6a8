/**
 * Where the bytes of files are: on this machine's disk or in a storage that speaks S3. Knows names and bytes, nothing else.
 */
@NullMarked
package org.territoireouvert.runner.file.store;

import org.jspecify.annotations.NullMarked;
