#pragma once

#include <string>

namespace clusterlotse::commands {

/// `text` with "je Stück" behind a price where the firm names the ware of the need instead: "8,50
/// pro Bolzen", "den Bolzen machen wir für 8,50", "macht 8,50 je", "Bolzenpreis 8,50", and with
/// "8,50 Euro" for "8 Euro fuffzig". Words about anything else, and numbers that are no money, stay
/// as they are. Total; texts over 600 bytes are not read.
std::string with_ware_as_piece(const std::string& text, const std::string& need_text);

}  // namespace clusterlotse::commands
