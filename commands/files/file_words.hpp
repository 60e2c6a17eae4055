#pragma once

#include "storage/file_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// When suppliers may get the files, where the asker says it: "Zeichnung darf jeder sehen", "erst
/// nach Interesse", "erst nach NDA", "nur mit Auftrag". The strictest where he says several.
std::optional<storage::FileStage> stage_said(std::string_view text);

/// True where a text beside files is about these alone, and says no more than what they are and
/// when firms get them: "Zeichnung nur mit Auftrag", "nur mit Auftrag", "anbei die Zeichnung für
/// alle Angefragten".
bool is_caption(std::string_view text);

/// "Zeichnung nur für Enkenbach": the one firm that the files this text came with are for, as
/// written. Nothing where the text is about more than that.
std::optional<std::string> file_addressee(std::string_view text);

/// When suppliers may get the files that this text came with, where it says so; words that need no
/// file named beside one included: "nur für den Auftragnehmer", "für alle".
std::optional<storage::FileStage> stage_beside_files(std::string_view text);

/// "Zeichnung zurückziehen", "do not share the drawing any more": nobody is to get the files now.
bool withdraws_files(std::string_view text);

/// "NDA mit 2 liegt vor", "NDA with Becker is signed": the number or name of the firm, "" where he
/// does not say which one. Nothing where no agreement is there yet.
std::optional<std::string> nda_said(std::string_view text);

/// "NDA unterschrieben, bitte Zeichnung", "we have signed your NDA": a firm says that it has
/// signed.
bool tells_of_signed_nda(std::string_view text);

}  // namespace clusterlotse::commands
