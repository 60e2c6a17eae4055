#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Stands before what this program alone puts into an addition; Desk takes it out of every message,
/// so nobody can write it.
inline constexpr char kOwnMark = '\x1F';

/// The models that an anonymous asker named, in his need or in what he told its firms since, and
/// that these do not read, because they may tell whose product it is: "Backstar 600". Without those
/// that he lets them read.
std::vector<std::string> models_kept(const Office& office, const storage::NeedRecord& need);

/// `text` with kLeftOut for models_kept() of the need and the models that the text itself names,
/// and for their names without the number.
std::string without_models(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

/// True for an addition that keeps a model in mind, or that it may be read: no words of the asker.
bool keeps_models(std::string_view amendment);

/// What firms read of such an addition, if anything: "Es geht um das Modell Backstar 600".
std::string model_told(std::string_view amendment, Language language);

/// True where the need's own words name the model of such an addition: firms read it there.
bool names_kept_model(const storage::NeedRecord& need, std::string_view amendment);

/// Keeps in mind which models the words name that he tells the firms of his need.
void note_models(Office& office, storage::NeedRecord& need, const std::string& text);

/// `models_kept` and `model`: which of the kept models these words of his name, and the one that he
/// is told how to let stand.
void set_models_kept(
    const Office& office, const storage::NeedRecord& need, const std::string& text, Fields& fields
);

/// "Mit Backstar 600", "Backstar 600 stehen lassen": the firms read the model from now on. False
/// for other words.
bool model_let_stand(Office& office, const Request& request, storage::NeedRecord& need);

/// True where words may let a model of this need stand.
bool may_let_model_stand(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

}  // namespace clusterlotse::commands
