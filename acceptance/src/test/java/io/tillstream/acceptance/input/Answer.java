package io.tillstream.acceptance.input;

/** What came back. {@code type} is the media type without parameters; empty where none was said. */
record Answer(int status, String type, String body) {}
