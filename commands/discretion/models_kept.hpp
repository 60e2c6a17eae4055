#pragma once

#include "commands/desk/office.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// The models that an anonymous need names and that its firms do not read, because they may tell
/// whose product it is: "Backstar 600". Without those that the asker lets them read.
std::vector<std::string> models_kept(const Office& office, const storage::NeedRecord& need);

/// `text` with kLeftOut for models_kept() of the need.
std::string without_models(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

/// What stands in an addition that lets firms read a model: words for this program alone.
bool lets_model_stand(std::string_view amendment);

/// "Mit Backstar 600", "Backstar 600 stehen lassen": the firms read the model from now on. False
/// for other words.
bool model_let_stand(Office& office, const Request& request, storage::NeedRecord& need);

/// True where words may let a model of this need stand.
bool may_let_model_stand(
    const Office& office, const storage::NeedRecord& need, const std::string& text
);

}  // namespace clusterlotse::commands
