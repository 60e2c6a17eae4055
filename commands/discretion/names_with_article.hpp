#pragma once

#include "commands/discretion/redaction.hpp"

#include <string>

namespace clusterlotse::commands {

/// `text` with kLeftOut where it calls the firm of `identity` by a word that is a colour or the
/// like besides, with an article that only a firm takes: "geht an die Braun, Tor 2". "Die braune
/// Kante" and "die Braun-Teile" stay.
std::string without_names_with_article(const std::string& text, const Identity& identity);

}  // namespace clusterlotse::commands
