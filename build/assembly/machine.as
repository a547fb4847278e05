// What src/math/machine.ts names, for WebAssembly: a column is the address of its first row.

@unmanaged export class Bytes {
  @inline @operator("[]") get(i: i32): i32 { return <i32>load<u8>(changetype<usize>(this) + <usize>i); }
  @inline @operator("[]=") set(i: i32, value: i32): void { store<u8>(changetype<usize>(this) + <usize>i, <u8>value); }
}
@unmanaged export class Shorts {
  @inline @operator("[]") get(i: i32): i32 { return <i32>load<u16>(changetype<usize>(this) + (<usize>i << 1)); }
  @inline @operator("[]=") set(i: i32, value: i32): void { store<u16>(changetype<usize>(this) + (<usize>i << 1), <u16>value); }
}
@unmanaged export class Wholes {
  @inline @operator("[]") get(i: i32): i32 { return load<i32>(changetype<usize>(this) + (<usize>i << 2)); }
  @inline @operator("[]=") set(i: i32, value: i32): void { store<i32>(changetype<usize>(this) + (<usize>i << 2), value); }
}
@unmanaged export class Singles {
  @inline @operator("[]") get(i: i32): f64 { return <f64>load<f32>(changetype<usize>(this) + (<usize>i << 2)); }
  @inline @operator("[]=") set(i: i32, value: f64): void { store<f32>(changetype<usize>(this) + (<usize>i << 2), <f32>value); }
}
@unmanaged export class Doubles {
  @inline @operator("[]") get(i: i32): f64 { return load<f64>(changetype<usize>(this) + (<usize>i << 3)); }
  @inline @operator("[]=") set(i: i32, value: f64): void { store<f64>(changetype<usize>(this) + (<usize>i << 3), value); }
}

export function wholes(length: i32): Wholes {
  return changetype<Wholes>(heap.alloc(<usize>length << 2));
}

export function doubles(length: i32): Doubles {
  return changetype<Doubles>(heap.alloc(<usize>length << 3));
}

@inline export function toWhole(x: f64): i32 { return <i32>x; }
@inline export function unsigned(word: i32): f64 { return <f64><u32>word; }
@inline export function highWord(x: f64): i32 { return <i32>(reinterpret<i64>(x) >> 32); }

export type SeenBytes = Bytes;
export type SeenShorts = Shorts;
export type SeenWholes = Wholes;
export type SeenSingles = Singles;
export type SeenDoubles = Doubles;
