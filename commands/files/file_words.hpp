#pragma once

#include "storage/file_store.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

/// When suppliers may get the files, where the asker says it: "Zeichnung darf jeder sehen", "erst
/// nach Interesse", "erst nach NDA", "nur mit Auftrag". The strictest where he says several; `held`
/// where he takes some of "jeder" back, so that it is not clear who is meant.
std::optional<storage::FileStage> stage_said(std::string_view text);

/// "Zeichnung zurückziehen", "do not share the drawing any more": nobody is to get the files now.
bool withdraws_files(std::string_view text);

/// "NDA mit 2 liegt vor", "NDA with Becker is signed": the number or name of the firm, "" where he
/// does not say which one. Nothing where no agreement is there yet.
std::optional<std::string> nda_said(std::string_view text);

/// "NDA unterschrieben, bitte Zeichnung", "we have signed your NDA": a firm says that it has
/// signed.
bool tells_of_signed_nda(std::string_view text);

}  // namespace clusterlotse::commands
