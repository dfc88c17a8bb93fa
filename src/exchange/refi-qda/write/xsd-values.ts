import type { QdaVariableType } from '../model/qda-variable.ts';

const datePattern = /^(-?\d{4,})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/;
const dateTimePattern = /^(-?\d{4,}-\d\d-\d\d)[T ](\d\d):(\d\d):(\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?$/i;

/** An instant as `xsd:dateTime` has it, where it is one; a space between date and time becomes a T. */
export function dateTimeText(text: string): string | undefined {
  const [, date = '', hours = '', minutes = '', seconds = '', zone = ''] = dateTimePattern.exec(text.trim()) ?? [];
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  if (!isTime || !isDate(date) || !isZone(zone)) return undefined;
  return `${date}T${hours}:${minutes}:${seconds}${zone.toUpperCase()}`;
}

/** Whether a text is an `xsd:date`. */
function isDate(text: string): boolean {
  const [, year = '', month = '', day = '', zone = ''] = datePattern.exec(text) ?? [];
  // a year of more than four digits has no leading zero, and there is no year 0
  if (year === '' || /^-?0\d{4,}$/.test(year) || Number(year) === 0 || !isZone(zone)) return false;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isZone(zone: string): boolean {
  if (zone === '' || zone.toUpperCase() === 'Z') return true;
  const [hours = 99, minutes = 99] = zone.slice(1).split(':').map(Number);
  return minutes < 60 && (hours < 14 || (hours === 14 && minutes === 0));
}

const checks: Readonly<Record<QdaVariableType, (text: string) => boolean>> = {
  Text: () => true,
  Boolean: (text) => /^\s*(?:true|false|0|1)\s*$/.test(text),
  Integer: (text) => /^\s*[+-]?\d+\s*$/.test(text),
  Float: (text) => /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/.test(text),
  Date: (text) => isDate(text.trim()),
  DateTime: (text) => dateTimeText(text) === text.trim(),
};

/** Whether a value can stand under a type of variable. */
export function fitsType(type: QdaVariableType, value: string): boolean {
  return checks[type](value);
}
