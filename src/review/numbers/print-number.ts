const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A whole number with its thousands parted by commas, the same on every machine: `1,234`. */
export function printCount(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A coefficient with a number of decimals and a true minus sign: `0.62`, `−0.10`. */
export function printDecimal(value: number, decimals = 2): string {
  const printed = value.toFixed(decimals);
  return Number(printed) === 0 ? printed.replace('-', '') : printed.replace('-', '−');
}

/** A share, 0 to 1, in per cent: `67%`. */
export function printPercent(share: number, decimals = 0): string {
  return `${printDecimal(share * 100, decimals)}%`;
}

/** A date as well as it is known: `2020`, `May 2020`, `4 May 2020`. */
export function printDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
