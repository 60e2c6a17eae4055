#pragma once

#include <string>

namespace clusterlotse::matching {

/// Takes out of a sentence's words what only looks like a no ("kein Problem", "nicht vor KW 3"),
/// and gives what says yes or no in a roundabout way a word of its own: "@yes", "@under" (takes
/// nothing under a number or a time).
void rewrite_seeming_noes(std::string& words);

/// Takes "EN 9100 noch nicht", "not yet certified to EN 9100" out of the words, for who lacks a
/// certificate so far refuses nothing; true where it stood there.
bool take_missing_certificate(std::string& words);

}  // namespace clusterlotse::matching
