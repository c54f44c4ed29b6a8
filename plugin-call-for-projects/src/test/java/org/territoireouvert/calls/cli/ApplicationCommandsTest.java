package org.territoireouvert.calls.cli;
