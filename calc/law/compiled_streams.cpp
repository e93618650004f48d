#include "calc/law/compiled_streams.hpp"

#include <algorithm>

#include "calc/law/compiled.hpp"
#include "calc/text/bytes.hpp"

// The format, version 1, in the numbers and texts of bytes.hpp.
//   "HUONGLB" and a byte, the format version
//   release version, digest of the release, name of the part ("" of the whole), layer, the layers that the part has,
//   language of the second slot
//   count and names of the release's parts
//   the streams, each with its length: like stands beside like, which compresses best
//   the checksum
// A text is written once, ended by a zero byte; afterwards it is its number.

namespace huong {
namespace {

constexpr std::string_view kMagic = "HUONGLB";
constexpr char kFormat = 1;

/// Whatever damaged bytes say, without overflow.
std::int32_t plus(std::int32_t a, std::int64_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

/// What an instruction's operand is, so that it is written as the small number it mostly is: a slot was mostly filled a
/// moment ago, a jump leads near, a rule stands near the one that calls it.
enum class Operand : std::uint8_t { plain, slot, target, rule };
struct Operands {
  Operand a = Operand::plain, b = Operand::plain, c = Operand::plain;
};
constexpr Operands operands(Op op) {
  switch (op) {
    case Op::call:
    case Op::enter_version:
    case Op::mark:
    case Op::give_unknown:
    case Op::no_branch:
      return {Operand::rule, Operand::plain, Operand::plain};
    case Op::select_version:
      return {Operand::rule, Operand::slot, Operand::plain};
    case Op::branch:
      return {Operand::slot, Operand::target, Operand::target};
    case Op::jump:
    case Op::skip_if_false:
    case Op::skip_if_true:
    case Op::jump_if_not:
      return {Operand::slot, Operand::target, Operand::plain};
    case Op::divide:
      return {Operand::slot, Operand::slot, Operand::rule};
    case Op::move:
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::negate:
    case Op::logical_not:
    case Op::logical_and:
    case Op::logical_or:
    case Op::equal:
    case Op::not_equal:
    case Op::less:
    case Op::less_equal:
    case Op::add_month:
    case Op::sub_month:
    case Op::add_days_months:
    case Op::age_months:
    case Op::working_day:
    case Op::power:
    case Op::until:
    case Op::from:
    case Op::last:
    case Op::set_union:
    case Op::set_common:
    case Op::set_without:
    case Op::floor_of:
    case Op::ceiling_of:
    case Op::whole_years:
    case Op::odd_months:
    case Op::month_of:
    case Op::year_of_month:
    case Op::year_of_day:
    case Op::first_day_of:
    case Op::last_day_of:
    case Op::month_in:
    case Op::known:
    case Op::highest:
    case Op::as_spans:
    case Op::count_months:
    case Op::nth_month:
    case Op::bridge:
    case Op::stretch:
    case Op::first_month:
    case Op::last_month:
      return {Operand::slot, Operand::slot, Operand::plain};
    case Op::round_by:
      return {Operand::slot, Operand::plain, Operand::rule};
    case Op::in_list:
    case Op::sum:
    case Op::average:
      return {Operand::slot, Operand::plain, Operand::plain};
    case Op::parameter_at:
    case Op::family:
      return {Operand::plain, Operand::slot, Operand::plain};
    case Op::table_lookup:
      return {Operand::plain, Operand::slot, Operand::slot};
    default:
      return {};
  }
}

// Of the rest, told as it is; relative to where the instruction stands.
std::int32_t base_of(Operand operand, CodePlace at) {
  if (operand == Operand::target) return at.pc;
  return operand == Operand::rule ? at.rule : 0;
}

/// The slot of the rule that an instruction calls: what comes next mostly uses it.
void remember(const Instruction& i, const Lawbook& book, Memory& memory) {
  if (i.op == Op::call && i.a >= 0 && static_cast<std::size_t>(i.a) < book.rules.size())
    memory.recent.use(book.rules[static_cast<std::size_t>(i.a)].slot);
  if (i.dst < 0) return;
  memory.recent.use(i.dst);
  memory.dst = i.dst;
}

}  // namespace

std::size_t Recent::use(std::int32_t slot) {
  constexpr std::size_t kMost = 120;
  const auto at = std::find(slots_.begin(), slots_.end(), slot);
  const auto place = static_cast<std::size_t>(at - slots_.begin());
  if (at != slots_.end()) {
    std::rotate(slots_.begin(), at, at + 1);
  } else {
    if (slots_.size() == kMost) slots_.pop_back();
    slots_.insert(slots_.begin(), slot);
  }
  return place;
}

std::int32_t Recent::use_at(std::size_t place) {
  const std::int32_t slot = slots_[place];
  use(slot);
  return slot;
}

// ---- writing ----

bool CompiledWriter::has(const std::string& file) const {
  if (whole_) return true;
  if (file.empty()) return name_ == kCommonPart;  // what loading itself added
  const auto part = part_of_file_.find(file);
  return part != part_of_file_.end() && part->second == name_;
}

void CompiledWriter::count(std::size_t value, Stream stream) { put_number(this->stream(stream), value); }
void CompiledWriter::flag(bool value) { stream(kFlags) += static_cast<char>(value ? 1 : 0); }
void CompiledWriter::number(std::int64_t value, Stream stream) { put_number(this->stream(stream), zigzag(value)); }

void CompiledWriter::text(std::string_view text) {
  auto& texts = layers_[layer_].texts;
  const auto [known, fresh] = texts.try_emplace(std::string(text), texts.size());
  put_number(stream(kTextIndex), fresh ? 0 : known->second + 1);
  if (!fresh) return;
  stream(kTexts) += text;
  stream(kTexts) += '\0';
}

void CompiledWriter::after(std::int32_t value, std::int32_t before, Stream stream) {
  put_number(this->stream(stream), value == -1 ? 0 : 1 + zigzag(std::int64_t{value} - before));
}

void CompiledWriter::near(std::int32_t value, Near sort, Stream stream) {
  after(value, memory().near[sort], stream);
  if (value >= 0) memory().near[sort] = value;
}

void CompiledWriter::instruction(const Instruction& i, CodePlace at) {
  const Operands of = operands(i.op);
  const auto put = [&](std::int32_t value, Operand operand, Stream stream) {
    if (operand != Operand::slot) return after(value, base_of(operand, at), stream);
    if (value == -1) return put_number(this->stream(stream), 0);
    // A slot of long ago is told by itself, after one more than there are recent ones.
    const std::size_t known = memory().recent.size(), place = memory().recent.use(value);
    put_number(this->stream(stream), place + 1);
    if (place == known) put_number(this->stream(kSlots), zigzag(value - memory().dst));
  };
  stream(kOps) += static_cast<char>(i.op);
  put(i.a, of.a, kOperandA);
  put(i.b, of.b, kOperandB);
  put(i.c, of.c, kOperandC);
  after(i.dst, memory().dst, kOperandDst);
  put_number(stream(kOpsMore), i.x);
  put_number(stream(kOpsMore), i.n);
  remember(i, *book, memory());
}

bool CompiledWriter::empty(Layer layer) const {
  return std::all_of(layers_[layer].streams.begin(), layers_[layer].streams.end(),
                     [](const std::string& stream) { return stream.empty(); });
}

std::string CompiledWriter::finish(Layer layer, const std::vector<std::string>& parts) const {
  std::string out(kMagic);
  out += kFormat;
  put_text(out, book->version);
  put_text(out, book->digest);
  put_text(out, name_);
  put_number(out, layer);
  std::uint64_t layers = 0;
  for (const Layer each : {kLaw, kExplanation, kLanguage}) layers |= std::uint64_t{!empty(each)} << each;
  put_number(out, layers);
  put_text(out, whole_ || layer == kLanguage ? book->language() : std::string());
  put_number(out, parts.size());
  for (const std::string& part : parts) put_text(out, part);
  for (const std::string& stream : layers_[layer].streams) put_text(out, stream);
  put_checksum(out);
  return out;
}

// ---- reading ----

PieceIs open_piece(std::string_view bytes, CompiledPiece& piece) {
  constexpr std::size_t kHead = kMagic.size() + 1;
  if (bytes.size() < kHead || bytes.substr(0, kMagic.size()) != kMagic) return PieceIs::none;
  if (bytes[kMagic.size()] != kFormat) return PieceIs::other_version;
  std::optional<std::string_view> left = without_checksum(bytes);
  if (!left || left->size() < kHead) return PieceIs::damaged;
  left->remove_prefix(kHead);
  bool good = true;
  const auto number = [&] { return take_number(*left, good); };
  const auto text = [&] { return take_text(*left, good); };
  piece.version = text();
  piece.digest = text();
  piece.name = text();
  const std::uint64_t layer = number();
  piece.layer = static_cast<Layer>(layer < kLayers ? layer : 0);
  piece.layers = number();
  piece.language = text();
  const std::uint64_t parts = number();
  for (std::uint64_t i = 0; i < parts && good; ++i) piece.parts.emplace_back(text());
  for (std::string_view& stream : piece.streams) stream = text();
  return layer < kLayers && good && left->empty() ? PieceIs::good : PieceIs::damaged;
}

void CompiledReader::add(const CompiledPiece& piece) {
  name_ = piece.name;
  had_ = piece.layers;
  if (!piece.language.empty()) language_ = piece.language;
  layers_[piece.layer].here = true;
  layers_[piece.layer].streams = piece.streams;
}

bool CompiledReader::at_end() const {
  return std::all_of(layers_.begin(), layers_.end(), [](const Told& told) {
    return std::all_of(told.streams.begin(), told.streams.end(), [](std::string_view each) { return each.empty(); });
  });
}

std::size_t CompiledReader::count(Stream stream) {
  const std::uint64_t value = take_number(this->stream(stream), good_);
  std::size_t left = 0;
  for (const Told& told : layers_) {
    for (const std::string_view each : told.streams) left += each.size();
  }
  if (value > left) good_ = false;
  return good_ ? static_cast<std::size_t>(value) : 0;
}

std::int64_t CompiledReader::number(Stream stream) { return unzigzag(take_number(this->stream(stream), good_)); }

std::string_view CompiledReader::text() {
  std::vector<std::string_view>& texts = layers_[layer_].texts;
  const std::uint64_t known = take_number(stream(kTextIndex), good_);
  if (known > 0) {
    if (known <= texts.size()) return texts[static_cast<std::size_t>(known) - 1];
    good_ = false;
    return {};
  }
  const std::string_view fresh = take_ended(stream(kTexts), good_);
  if (good_) texts.push_back(fresh);
  return fresh;
}

std::int32_t CompiledReader::after(std::int32_t before, Stream stream) {
  const std::uint64_t told = take_number(this->stream(stream), good_);
  return told == 0 ? -1 : plus(before, unzigzag(told - 1));
}

void CompiledReader::near(std::int32_t& value, Near sort, Stream stream) {
  value = after(memory().near[sort], stream);
  if (value >= 0) memory().near[sort] = value;
}

void CompiledReader::scheme(std::int16_t& index) {
  const std::int64_t whole = number();
  const bool known = whole >= 0 && whole < static_cast<std::int64_t>(schemes->size());
  index = known ? (*schemes)[static_cast<std::size_t>(whole)] : std::int16_t{-1};
}

void CompiledReader::instruction(Instruction& i, CodePlace at) {
  i.op = static_cast<Op>(take_byte(stream(kOps), good_));
  const Operands of = operands(i.op);
  const auto take = [&](Operand operand, Stream stream) {
    if (operand != Operand::slot) return after(base_of(operand, at), stream);
    const std::uint64_t told = take_number(this->stream(stream), good_);
    if (told == 0) return -1;
    Recent& recent = memory().recent;
    if (told <= recent.size()) return recent.use_at(static_cast<std::size_t>(told) - 1);
    const std::int32_t slot = plus(memory().dst, number(kSlots));
    recent.use(slot);
    return slot;
  };
  i.a = take(of.a, kOperandA);
  i.b = take(of.b, kOperandB);
  i.c = take(of.c, kOperandC);
  i.dst = after(memory().dst, kOperandDst);
  i.x = static_cast<std::uint8_t>(index(kOpsMore));
  i.n = static_cast<std::uint16_t>(index(kOpsMore));
  remember(i, *book, memory());
}

}  // namespace huong
